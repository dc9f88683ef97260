package dev.gatewaylint.syntax.plist;

/**
 * A start tag.
 *
 * @param start offset of {@code <}
 * @param end offset behind {@code >}
 * @param empty whether a slash stands before {@code >}: there is no content
 */
record XmlTag(String name, int start, int end, boolean empty) {
  Unreadable unreadable(String message) {
    return new Unreadable(start, end, message);
  }
}
