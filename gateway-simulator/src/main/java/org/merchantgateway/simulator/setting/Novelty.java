package org.merchantgateway.simulator.setting;

/**
 * What a later release of the gateway may do and still call itself compatible. Source: REST interface, backward
 * compatibility.
 */
public enum Novelty {
    /** A registration takes an optional parameter that no adapter knows, {@code addedLater}, and keeps it with the others. */
    NEW_PARAMETER,
    /** Every answer has a field that no adapter knows, inside its structures too. */
    NEW_FIELD,
    /** The fields of every answer come in another order. */
    OTHER_ORDER
}
