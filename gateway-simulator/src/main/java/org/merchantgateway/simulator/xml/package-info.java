/** Reads XML without document types, as SOAP and 3-D Secure want it. */
@NullMarked
package org.merchantgateway.simulator.xml;

import org.jspecify.annotations.NullMarked;
