package dev.gatewaylint.gateway;

/**
 * Something in a configuration that the schema which its user named does not allow.
 *
 * @param value the value with its key; the object that lacks a key
 * @param path the key that it is about, the missing one too
 * @param unknownKey whether no key may stand there; else the value is the fault
 * @param schema how reports name the schema's file
 * @param reason what is wrong with the value, in words
 */
public record SchemaFault(
    ConfigValue value, KeyPath path, boolean unknownKey, String schema, String reason) {}
