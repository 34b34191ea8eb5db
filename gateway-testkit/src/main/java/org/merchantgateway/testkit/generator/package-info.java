/**
 * Values and operations for tests: valid ones, and ones that are just not. {@link
 * org.merchantgateway.testkit.generator.GatewayDomain} and {@link org.merchantgateway.testkit.generator.Generators} for those
 * who write properties with jqwik; {@link org.merchantgateway.testkit.generator.Samples} for all others.
 *
 * <p>They are derived from the constraints on the components of records, a team's own included, by one generator for each
 * type of constraint. Needs {@code net.jqwik:jqwik} on the class path of the tests.
 */
@NullMarked
package org.merchantgateway.testkit.generator;

import org.jspecify.annotations.NullMarked;
