"""The one SQLite of the program: SQLCipher, and sqlite-utils on top of it."""

import sys

import sqlcipher3
from sqlcipher3 import dbapi2

# sqlite-utils prefers a module called pysqlite3 to the standard library's sqlite3, and catches that
# module's errors. Unless SQLCipher goes by that name before the first import, altering, dropping
# and returning statements raise past sqlite-utils and leave transactions open.
sys.modules["pysqlite3"] = sqlcipher3
sys.modules["pysqlite3.dbapi2"] = dbapi2

from sqlite_utils import Database, Migrations  # noqa: E402 - after the two lines above

Error = dbapi2.Error
Connection = dbapi2.Connection
connect = dbapi2.connect
sqlite_version = dbapi2.sqlite_version

__all__ = ["Connection", "Database", "Error", "Migrations", "connect", "sqlite_version"]
