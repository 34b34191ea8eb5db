package org.merchantgateway.simulator.core;

/**
 * Whether a card takes part in 3-D Secure.
 *
 * @param enrolled {@code Y}, {@code N} or {@code U}
 * @param emitterName the bank that issued it
 * @param emitterCountryCode ISO 3166
 */
public record EnrollmentAnswer(String enrolled, String emitterName, String emitterCountryCode) {}
