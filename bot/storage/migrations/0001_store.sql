-- Ids, moments and stages are plain, because rows are found by them. What people said, named or were asked is in the
-- columns `record` and `sealed`: AES-256-GCM with the row's `key`, which is itself sealed with the owner's master key.

CREATE TABLE deployment (
    single boolean PRIMARY KEY DEFAULT true CHECK (single),
    proof bytea NOT NULL -- opens with the right master key only
);

CREATE TABLE chat (
    bot bigint NOT NULL,
    chat bigint NOT NULL,
    key bytea NOT NULL,
    record bytea, -- null: nothing but updates that wait
    lost boolean NOT NULL DEFAULT false, -- the record was damaged, and is in `damaged` until it is replaced
    version bigint NOT NULL DEFAULT 0,
    active timestamptz,
    unsent boolean NOT NULL DEFAULT false,
    next_due timestamptz,
    rep_bot bigint,
    rep bigint,
    link text,
    stage text,
    PRIMARY KEY (bot, chat)
);
CREATE INDEX chat_active ON chat (active) WHERE record IS NOT NULL;
CREATE INDEX chat_unsent ON chat (bot, chat) WHERE unsent;
CREATE INDEX chat_next_due ON chat (next_due) WHERE next_due IS NOT NULL;
CREATE INDEX chat_rep ON chat (rep_bot, rep, active) WHERE rep IS NOT NULL;

CREATE TABLE inbox (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    bot bigint NOT NULL,
    chat bigint NOT NULL,
    update_id bigint NOT NULL,
    sealed bytea NOT NULL,
    UNIQUE (bot, update_id),
    FOREIGN KEY (bot, chat) REFERENCES chat ON DELETE CASCADE
);
CREATE INDEX inbox_chat ON inbox (bot, chat, id);

-- Telegram may bring an update again long after it was settled, so the inbox cannot be what recognises it.
CREATE TABLE seen (
    bot bigint NOT NULL,
    update_id bigint NOT NULL,
    at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (bot, update_id)
);

CREATE TABLE aside (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    bot bigint NOT NULL,
    chat bigint NOT NULL,
    update_id bigint NOT NULL,
    sealed bytea NOT NULL,
    FOREIGN KEY (bot, chat) REFERENCES chat ON DELETE CASCADE
);
CREATE INDEX aside_chat ON aside (bot, chat);

CREATE TABLE damaged (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    bot bigint NOT NULL,
    chat bigint NOT NULL,
    key bytea NOT NULL,
    record bytea,
    at timestamptz NOT NULL DEFAULT now(),
    FOREIGN KEY (bot, chat) REFERENCES chat ON DELETE CASCADE
);
CREATE INDEX damaged_chat ON damaged (bot, chat);

CREATE TABLE folio (
    bot bigint NOT NULL,
    person bigint NOT NULL,
    key bytea NOT NULL,
    sealed bytea, -- null: just made, and about to be written
    is_rep boolean NOT NULL DEFAULT false,
    PRIMARY KEY (bot, person)
);

CREATE TABLE link (
    bot bigint NOT NULL,
    token_hash text NOT NULL,
    person bigint NOT NULL,
    PRIMARY KEY (bot, token_hash),
    FOREIGN KEY (bot, person) REFERENCES folio ON DELETE CASCADE
);
CREATE INDEX link_person ON link (bot, person);

CREATE TABLE opening (
    bot bigint NOT NULL,
    chat bigint NOT NULL,
    person bigint NOT NULL,
    PRIMARY KEY (bot, chat, person),
    FOREIGN KEY (bot, person) REFERENCES folio ON DELETE CASCADE
);
CREATE INDEX opening_person ON opening (bot, person);

-- Workers that are alive say so now and then, and name the session that holds their chats.
CREATE TABLE worker (
    session integer PRIMARY KEY,
    started timestamptz NOT NULL, -- numbers of sessions are given again
    beat timestamptz NOT NULL DEFAULT now()
);
