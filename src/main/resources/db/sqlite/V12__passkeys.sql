-- Passkeys stand in their members' accounts; here are their counters and the days they were last used, by blinded id.
create table passkey_use (
  passkey blob primary key,
  counter integer not null,
  used text
) strict, without rowid;

-- Challenges that were answered, until they would have ended by themselves (epoch milliseconds).
create table spent_challenge (
  challenge blob primary key,
  until integer not null
) strict, without rowid;
