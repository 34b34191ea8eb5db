/** The developer's side of the simulator over HTTP: a console for people and a control API for tests in any language. */
@NullMarked
package org.merchantgateway.simulator.console;

import org.jspecify.annotations.NullMarked;
