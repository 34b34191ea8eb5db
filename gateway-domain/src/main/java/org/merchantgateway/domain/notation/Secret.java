package org.merchantgateway.domain.notation;

/**
 * Marks a value of which an error must show nothing: PAN, CVC, password, token. A rule on a field of such a type
 * describes the fault without the value: {@code got a character that is not allowed}.
 *
 * <p>A type that implements this must mask itself in {@code toString()}; {@link SecretText} does so for texts.
 */
public interface Secret {}
