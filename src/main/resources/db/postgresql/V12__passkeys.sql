-- Passkeys stand in their members' accounts; here are their counters and the days they were last used, by blinded id.
create table passkey_use (
  passkey bytea primary key,
  counter bigint not null,
  used text
);

-- Challenges that were answered, until they would have ended by themselves (epoch milliseconds).
create table spent_challenge (
  challenge bytea primary key,
  until bigint not null
);
