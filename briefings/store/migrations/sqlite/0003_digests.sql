-- Standing orders and what became of them. Times are whole epoch seconds, given by the caller; what is JSON is the
-- value itself, and the columns beside it are those that are searched.

-- What a place is sent, and when. What the place was told outlives a change of the order.
CREATE TABLE subscriptions (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    place TEXT NOT NULL,
    subject TEXT NOT NULL,
    is_active INTEGER NOT NULL,
    due_at INTEGER, -- null: no hour makes it due
    made_by TEXT NOT NULL,
    made_at INTEGER NOT NULL,
    subscription TEXT NOT NULL,
    told TEXT NOT NULL,
    UNIQUE (place, kind, subject)
) STRICT, WITHOUT ROWID;

CREATE INDEX subscriptions_due ON subscriptions (due_at, id) WHERE due_at IS NOT NULL;
CREATE INDEX subscriptions_by_maker ON subscriptions (made_by);
CREATE INDEX subscriptions_by_kind ON subscriptions (kind, is_active);

-- One edition for one subscription. The key is both, so that there is one.
CREATE TABLE runs (
    key TEXT PRIMARY KEY,
    subscription TEXT NOT NULL REFERENCES subscriptions (id) ON DELETE CASCADE,
    place TEXT NOT NULL,
    due_at INTEGER NOT NULL,
    is_open INTEGER NOT NULL,
    retry_at INTEGER NOT NULL, -- nobody sends it before
    finished_at INTEGER,
    run TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX runs_of_subscription ON runs (subscription, due_at);
CREATE INDEX runs_open ON runs (due_at, key) WHERE is_open = 1;
CREATE INDEX runs_open_by_place ON runs (place, due_at, key) WHERE is_open = 1;
CREATE INDEX runs_by_end ON runs (finished_at) WHERE is_open = 0;

-- Where it is sent, and who is sending there now: one at a time.
CREATE TABLE places (
    place TEXT PRIMARY KEY,
    run TEXT NOT NULL, -- the key of the run in hand
    owner TEXT NOT NULL,
    held_until INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
