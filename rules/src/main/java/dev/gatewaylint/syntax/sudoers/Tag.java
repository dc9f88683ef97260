package dev.gatewaylint.syntax.sudoers;

/** The tags of sudoers(5), as they are written. */
public enum Tag {
  NOPASSWD,
  PASSWD,
  NOEXEC,
  EXEC,
  SETENV,
  NOSETENV,
  LOG_INPUT,
  NOLOG_INPUT,
  LOG_OUTPUT,
  NOLOG_OUTPUT,
  MAIL,
  NOMAIL,
  FOLLOW,
  NOFOLLOW,
  INTERCEPT,
  NOINTERCEPT
}
