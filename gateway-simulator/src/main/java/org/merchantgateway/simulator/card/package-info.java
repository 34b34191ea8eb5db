/** The sandbox's test cards and how each behaves. */
@NullMarked
package org.merchantgateway.simulator.card;

import org.jspecify.annotations.NullMarked;
