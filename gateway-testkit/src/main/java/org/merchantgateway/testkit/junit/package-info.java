/** The simulator in a JUnit test: {@link org.merchantgateway.testkit.junit.GatewaySimulation}. */
@NullMarked
package org.merchantgateway.testkit.junit;

import org.jspecify.annotations.NullMarked;
