-- Requests to the custodians, newest first: a custodian's page asks for them across all cases.
create index entry_release on cases.entry (moment_date) where kind = 'request-release';
