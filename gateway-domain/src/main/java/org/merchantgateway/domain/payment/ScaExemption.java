package org.merchantgateway.domain.payment;

/**
 * Why a payment asks to be exempted from strong customer authentication ({@code externalScaExemptionIndicator}); the merchant needs
 * a permission. Source: paymentorder.do, externalScaExemptionIndicator.
 */
public enum ScaExemption {
    /** Low value. */
    LVP,
    /** Transaction risk analysis. */
    TRA
}
