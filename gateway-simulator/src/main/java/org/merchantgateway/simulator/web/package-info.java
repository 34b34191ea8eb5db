/** The HTTP server under the simulator: requests in, replies out, nothing about payments. */
@NullMarked
package org.merchantgateway.simulator.web;

import org.jspecify.annotations.NullMarked;
