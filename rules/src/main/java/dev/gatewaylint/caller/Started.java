package dev.gatewaylint.caller;

/** A text and somebody who runs it. */
record Started(CallText text, Caller caller) {}
