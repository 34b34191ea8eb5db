package org.merchantgateway.domain.notation;

/** Marks a value of which nothing may be shown by an error: PAN, CVC, password, token. It prints masked. */
public interface Secret {}
