package org.merchantgateway.rest;

import java.util.Collection;

/**
 * Makes the operations of a team's own known to every REST gateway that is opened by configuration
 * ({@link org.merchantgateway.domain.config.Gateways#open}): a service for {@link java.util.ServiceLoader}. A team
 * implements it with a public constructor without parameters, and declares it in {@code META-INF/services} or in its module.
 */
public interface OwnOperations {

    /** How each of them goes over the wire; no two for the same class of operation. */
    Collection<OwnOperation<?, ?>> operations();
}
