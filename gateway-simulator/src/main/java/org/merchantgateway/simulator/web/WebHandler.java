package org.merchantgateway.simulator.web;

import java.util.Optional;

/** Answers the requests under some part of the address space. */
@FunctionalInterface
public interface WebHandler {

    /**
     * Answers a request.
     *
     * @return the answer; nothing if this is not its address
     * @throws MalformedRequestException if the request cannot be read
     */
    Optional<WebReply> answer(WebRequest request);
}
