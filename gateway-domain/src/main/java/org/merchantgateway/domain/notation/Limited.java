package org.merchantgateway.domain.notation;

import java.util.List;

/** A value whose limits no annotation can state, such as a map: it checks itself against those of a gateway. */
public interface Limited {

    /**
     * What of this value a gateway does not accept.
     *
     * @param limits the gateway's
     * @return every violation, with paths inside this value; empty if it accepts all
     */
    List<Violation> violations(Limits limits);
}
