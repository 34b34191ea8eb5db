/**
 * The gateway itself: orders, money, test cards and texts. Knows neither wire; both wires and the port ask it in its own terms.
 */
@NullMarked
package org.merchantgateway.simulator.core;

import org.jspecify.annotations.NullMarked;
