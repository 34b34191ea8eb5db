package org.merchantgateway.simulator.description;

/**
 * An operation of the service.
 *
 * @param name of the body's first element; that of an answer has {@code Response} behind it
 * @param part of the request, and its type
 * @param answer the type of the part {@code return} of an answer
 */
public record DescribedOperation(String name, Member part, String answer) {}
