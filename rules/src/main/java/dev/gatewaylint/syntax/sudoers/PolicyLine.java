package dev.gatewaylint.syntax.sudoers;

import dev.gatewaylint.text.SourceFile;

/** An entry of a policy that is made of several files, and the file that it stands in. */
public record PolicyLine(SourceFile file, Entry entry) {}
