package dev.gatewaylint.syntax.sudoers;

/** The start conditions of sudo's scanner, by the names that toke.l gives them. */
enum State {
  /** A line up to a command. */
  INITIAL,
  /** Whom a Defaults line is for. */
  GOTDEFS,
  /** The arguments of a command. */
  GOTCMND,
  /** A regular expression over arguments. */
  GOTREGEX,
  /** Where the name of a Defaults parameter is due. */
  STARTDEFS,
  /** Behind the name of a Defaults parameter. */
  INDEFS,
  /** Between double quotes. */
  INSTR,
  /** Behind the name of a digest. */
  WANTDIGEST,
  /** Behind an include keyword. */
  GOTINC,
  /** Behind CWD and CHROOT. */
  EXPECTPATH
}
