-- Standing orders and what became of them. Times are whole epoch seconds, given by the caller; what is JSON is the
-- value itself, and the columns beside it are those that are searched.

-- What a place is sent, and when. What the place was told outlives a change of the order.
CREATE TABLE subscriptions (
    id TEXT COLLATE "C" PRIMARY KEY,
    kind TEXT COLLATE "C" NOT NULL,
    place TEXT COLLATE "C" NOT NULL,
    subject TEXT COLLATE "C" NOT NULL,
    is_active INTEGER NOT NULL,
    due_at BIGINT, -- null: no hour makes it due
    made_by TEXT COLLATE "C" NOT NULL,
    made_at BIGINT NOT NULL,
    subscription TEXT COLLATE "C" NOT NULL,
    told TEXT COLLATE "C" NOT NULL,
    UNIQUE (place, kind, subject)
);

CREATE INDEX subscriptions_due ON subscriptions (due_at, id) WHERE due_at IS NOT NULL;
CREATE INDEX subscriptions_by_maker ON subscriptions (made_by);
CREATE INDEX subscriptions_by_kind ON subscriptions (kind, is_active);

-- One edition for one subscription. The key is both, so that there is one.
CREATE TABLE runs (
    key TEXT COLLATE "C" PRIMARY KEY,
    subscription TEXT COLLATE "C" NOT NULL REFERENCES subscriptions (id) ON DELETE CASCADE,
    place TEXT COLLATE "C" NOT NULL,
    due_at BIGINT NOT NULL,
    is_open INTEGER NOT NULL,
    retry_at BIGINT NOT NULL, -- nobody sends it before
    finished_at BIGINT,
    run TEXT COLLATE "C" NOT NULL
);

CREATE INDEX runs_of_subscription ON runs (subscription, due_at);
CREATE INDEX runs_open ON runs (due_at, key) WHERE is_open = 1;
CREATE INDEX runs_open_by_place ON runs (place, due_at, key) WHERE is_open = 1;
CREATE INDEX runs_by_end ON runs (finished_at) WHERE is_open = 0;

-- Where it is sent, and who is sending there now: one at a time.
CREATE TABLE places (
    place TEXT COLLATE "C" PRIMARY KEY,
    run TEXT COLLATE "C" NOT NULL, -- the key of the run in hand
    owner TEXT COLLATE "C" NOT NULL,
    held_until BIGINT NOT NULL
);
