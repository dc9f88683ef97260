package dev.gatewaylint.sudo;

import dev.gatewaylint.syntax.sudoers.Entry;
import dev.gatewaylint.text.SourceFile;

/** One entry and the file that it stands in. */
public record PolicyEntry(SourceFile source, Entry entry) {}
