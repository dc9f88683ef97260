package dev.gatewaylint.syntax.sudoers;

import dev.gatewaylint.text.SourceFile;

/** A logical line of a policy, which may be made of several files, and the one it stands in. */
public record PolicyLine(SourceFile file, Entry entry) {}
