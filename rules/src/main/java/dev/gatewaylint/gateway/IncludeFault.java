package dev.gatewaylint.gateway;

import dev.gatewaylint.text.Place;

/**
 * An {@code $include} for which OpenClaw refuses the configuration.
 *
 * @param place the path as written, or what stands in its place
 * @param detail the file in question, or the chain of files
 */
public record IncludeFault(Kind kind, Place place, String detail) {
  /** What is wrong (openclaw src/config/includes.ts, 2026.9.6). */
  public enum Kind {
    /** There is no such file. */
    MISSING,
    /** The file is one of those that include it. */
    CIRCULAR,
    /** The path leads out of the folder of the configuration and of all allowed roots. */
    OUTSIDE,
    /** A link leads out of them. */
    LINKED_OUTSIDE,
    /** More than ten files include one another. */
    TOO_DEEP,
    /** The path has 4096 characters or more, or holds a NUL. */
    BAD_PATH,
    /** The value is neither a text nor a list of texts. */
    NOT_A_PATH,
    /** The file is no JSON5, or larger than 2 MiB. */
    UNREADABLE,
    /** There are keys beside it, but the file holds no mapping. */
    NO_MAPPING
  }
}
