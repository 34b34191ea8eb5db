/** Keeps what happened: masks it, bounds it, finds the order that it is about. */
@NullMarked
package org.merchantgateway.simulator.journal;

import org.jspecify.annotations.NullMarked;
