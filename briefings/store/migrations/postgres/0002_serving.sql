-- What serving chats must remember: which deliveries were taken, who leads, where the app is installed. Nothing here
-- is made from articles. Times are whole epoch seconds, given by the caller.

-- A piece of work that must have its visible effect once, although it may be delivered often.
CREATE TABLE claims (
    key TEXT COLLATE "C" PRIMARY KEY,
    owner TEXT COLLATE "C" NOT NULL,
    expires_at BIGINT NOT NULL, -- until then nobody else may take it over
    is_settled INTEGER NOT NULL
);

CREATE INDEX claims_by_age ON claims (expires_at);

-- A right that one process at a time holds, as long as it renews it.
CREATE TABLE leases (
    name TEXT COLLATE "C" PRIMARY KEY,
    owner TEXT COLLATE "C" NOT NULL,
    expires_at BIGINT NOT NULL
);

-- Where the app is installed; what is kept is encrypted before it comes here.
CREATE TABLE installations (
    key TEXT COLLATE "C" PRIMARY KEY,
    sealed TEXT COLLATE "C" NOT NULL
);
