package org.merchantgateway.domain.payment;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.notation.Printable;
import org.merchantgateway.domain.order.OrderId;
import org.merchantgateway.domain.rule.GeneratedBuilder;
import org.merchantgateway.domain.rule.Refusals;
import org.merchantgateway.domain.rule.Rules;

/**
 * The first answer of a payment with 3-D Secure 2: issuer and 3DS Server look at the payer's browser before they decide whether
 * the payer must authenticate.
 *
 * <p>The payer's browser loads two hidden frames at the same time: the 3DS Server's page ({@link #serverUrl}), and the ACS's
 * method page, to which it posts {@link #methodForm}. The ACS then notifies the address that the gateway put into that data; the
 * shop's own, if the payment named one ({@link ThreeDs}). When it did, or after {@link #LONGEST_WAIT}, make the call of
 * {@link #next}. Where {@link #needsPaymentAgain()}, make the payment again instead, with the card or token and this step:
 * {@link PayByCard#again}, {@link PayByBinding#again} or {@link PayByWallet#again}. No step holds the card.
 *
 * <p>URLs are as the gateway answered them, but for a missing {@code https://}. Source: paymentorder.do, response parameters,
 * first answer of 3-D Secure 2.
 */
@Value.Immutable
@GeneratedBuilder
public abstract non-sealed class DeviceCheck implements ThreeDsStep {

    private static final Rules<DeviceCheck> RULES = Rules.of(DeviceCheck.class);

    /** How long to wait for the method page, from the moment the browser loads it, before the payment goes on without it. */
    public static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    DeviceCheck() {}

    @Override
    public abstract OrderId orderId();

    /** The authentication that has begun ({@code threeDSServerTransId}). */
    public abstract ThreeDsTransactionId transactionId();

    /**
     * The 3DS Server's page, which reads the browser's data ({@code threeDSMethodURLServer}): for a hidden frame, by a link or a
     * post. Empty if the gateway names none.
     */
    public abstract Optional<String> serverUrl();

    /** The same page through the gateway ({@code threeDSMethodURLServerDirect}); empty if the gateway names none. */
    public abstract Optional<String> serverUrlDirect();

    /** The ACS's method page ({@code threeDSMethodURL}); empty if the issuer has none. */
    public abstract Optional<String> methodUrl();

    /** What the browser posts to the method page ({@code threeDSMethodDataPacked}); empty if the gateway sends none. */
    public abstract Optional<ThreeDsMethodData> methodData();

    /**
     * The key by which an app's 3DS SDK encrypts the device's data ({@code threeDSSDKKey}); empty for a payment in a browser.
     */
    public abstract Optional<String> sdkKey();

    /**
     * Whether the gateway goes on only if it gets the whole payment again, card included: over SOAP, and for a payment in an app,
     * which has to add what the SDK encrypted.
     */
    public abstract boolean needsPaymentAgain();

    @Override
    public abstract Map<String, String> others();

    /** What the browser posts to the ACS's method page, in a hidden frame; empty if there is no such page or no data for it. */
    public Optional<BrowserForm> methodForm() {
        return methodUrl()
                .flatMap(url ->
                        methodData().map(data -> new BrowserForm(url, Map.of("threeDSMethodData", data.reveal()))));
    }

    /**
     * The call that goes on with the payment.
     *
     * @param methodNotified whether the ACS has notified that its method page has run; false if it did not in time, or if there
     *     is no such page
     */
    public ContinueThreeDs next(boolean methodNotified) {
        return new ContinueThreeDs(orderId(), transactionId(), methodNotified);
    }

    /** Refuses a payment of another order. */
    void checkIsAbout(OrderId paid) {
        if (!paid.equals(orderId())) {
            throw InvalidRequest.of("step", "must be about the order that is paid", "got another order's");
        }
    }

    /** The order alone: a server may quote the request in the URLs. */
    @Override
    public String toString() {
        return "DeviceCheck[" + Printable.reference(orderId().value()) + "]";
    }

    /** A new builder of a step; its order and transaction must be set. */
    public static Builder builder() {
        return ImmutableDeviceCheck.builder();
    }

    /** Collects a step's parts. Not safe for use by many threads. */
    public abstract static class Builder {

        private final Refusals refusals = new Refusals();

        Builder() {
            needsPaymentAgain(false);
        }

        /** The order that is paid. */
        public abstract Builder orderId(@Nullable OrderId orderId);

        /** The authentication that has begun. */
        public abstract Builder transactionId(@Nullable ThreeDsTransactionId transactionId);

        /** The 3DS Server's page; null if the gateway names none. */
        public abstract Builder serverUrl(@Nullable String serverUrl);

        /** The same page through the gateway; null if the gateway names none. */
        public abstract Builder serverUrlDirect(@Nullable String serverUrlDirect);

        /** The ACS's method page; null if the issuer has none. */
        public abstract Builder methodUrl(@Nullable String methodUrl);

        /** What the browser posts to the method page; null if the gateway sends none. */
        public abstract Builder methodData(@Nullable ThreeDsMethodData methodData);

        /** The key of an app's 3DS SDK; null for a payment in a browser. */
        public abstract Builder sdkKey(@Nullable String sdkKey);

        /** Whether the gateway goes on only if it gets the whole payment again; no unless set. */
        public abstract Builder needsPaymentAgain(boolean needsPaymentAgain);

        /** Everything else that the gateway answered, by path, as it came; nothing unless set. */
        public abstract Builder others(Map<String, ? extends String> others);

        abstract DeviceCheck unchecked();

        /**
         * Builds it from what was set.
         *
         * @throws InvalidRequest if order or transaction is missing
         */
        public DeviceCheck build() {
            return RULES.check(unchecked(), refusals);
        }
    }
}
