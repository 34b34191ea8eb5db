/** What can be set about the simulated gateway: its merchants, its rules, and the ways in which real gateways differ. */
@NullMarked
package org.merchantgateway.simulator.setting;

import org.jspecify.annotations.NullMarked;
