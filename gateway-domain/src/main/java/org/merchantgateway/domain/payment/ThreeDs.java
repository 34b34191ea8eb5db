package org.merchantgateway.domain.payment;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;
import org.merchantgateway.domain.notation.AbsoluteUrl;
import org.merchantgateway.domain.notation.Conforms;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.order.Parameters;
import org.merchantgateway.domain.profile.Profile;
import org.merchantgateway.domain.rule.GeneratedBuilder;
import org.merchantgateway.domain.rule.Refusals;
import org.merchantgateway.domain.rule.Rules;

/**
 * What a payment says for 3-D Secure 2. All of it may be missing. Not known to SOAP of 2016; what else a wire lacks is refused as
 * unsupported before anything is sent. Source: paymentorder.do, request parameters of 3-D Secure 2.
 */
@Value.Immutable
@GeneratedBuilder
public abstract class ThreeDs {

    private static final Rules<ThreeDs> RULES = Rules.of(ThreeDs.class);

    ThreeDs() {}

    /**
     * Where the payer's browser comes back to from the ACS ({@code threeDSVer2FinishUrl}; Sberbank's {@code termUrl}): an
     * absolute URL, ANS..512. Without it the gateway ends the payment itself and sends the payer to the order's return address.
     * Empty if there is none.
     */
    public abstract Optional<@Conforms("ANS..512") @AbsoluteUrl String> finishUrl();

    /**
     * Where the ACS notifies, in a hidden frame, that its method page has run ({@code threeDSMethodNotificationUrl}): an
     * absolute URL, ANS..512. Without it the gateway takes the notification. Empty if there is none.
     */
    public abstract Optional<@Conforms("ANS..512") @AbsoluteUrl String> methodNotificationUrl();

    /** The payer's browser ({@code clientBrowserInfo}). SOAP has no such field. Empty if there is none. */
    public abstract Optional<ClientBrowser> browser();

    /** Why the payment asks to be exempted from a challenge. SOAP has no such field. Empty if there is none. */
    public abstract Optional<ScaExemption> exemption();

    /**
     * The protocol's version ({@code threeDSProtocolVersion}); the gateway chooses if it is missing. SOAP has no such field.
     * Empty if there is none.
     */
    public abstract Optional<ThreeDsVersion> version();

    /** The result of an authentication that the shop made itself. Empty if there is none. */
    public abstract Optional<ExternalAuthentication> external();

    /** What the device's 3DS SDK has made, for the payment after the first answer. Empty if there is none. */
    public abstract Optional<SdkDevice> sdkDevice();

    /** Whether the payer pays in the shop's app, with a 3DS SDK ({@code threeDSSDK}). */
    public abstract boolean inApp();

    /**
     * Whether the challenge is shown in a frame ({@code acsInIFrame}). What a gateway then does otherwise, no source tells.
     */
    public abstract boolean inFrame();

    /**
     * The authentication that goes on, where the payment is made again after a {@link DeviceCheck}; empty on the first request.
     */
    public abstract Optional<ThreeDsTransactionId> transactionId();

    /**
     * A payment's parameters with the result of an authentication that the shop made itself; for adapters.
     *
     * @param threeDs what the payment says for 3-D Secure 2
     * @param own the payment's own parameters
     */
    public static Parameters parameters(Optional<ThreeDs> threeDs, Parameters own) {
        Parameters all = own;
        for (Map.Entry<String, String> result : threeDs.flatMap(ThreeDs::external)
                .map(ExternalAuthentication::parameters)
                .orElse(Map.of())
                .entrySet()) {
            all = all.with(result.getKey(), result.getValue());
        }
        return all;
    }

    /** What proves an authentication and what the payer's device encrypted; for the payments that hold it. */
    static Stream<String> secrets(Optional<ThreeDs> threeDs) {
        return Stream.concat(
                threeDs.flatMap(ThreeDs::external).flatMap(ExternalAuthentication::cavv).map(Cavv::reveal).stream(),
                threeDs
                        .flatMap(ThreeDs::sdkDevice)
                        .map(SdkDevice::encryptedData)
                        .map(SdkEncryptedData::reveal)
                        .stream());
    }

    /** The same, for the payment that is made again after this step. */
    static ThreeDs after(DeviceCheck step, Optional<ThreeDs> first) {
        ImmutableThreeDs.Builder builder = ImmutableThreeDs.builder();
        first.ifPresent(builder::copy);
        return builder.transactionId(step.transactionId()).unchecked();
    }

    /** Nothing of the payer. */
    @Override
    public String toString() {
        return "ThreeDs";
    }

    /** A new builder. */
    public static Builder builder() {
        return ImmutableThreeDs.builder();
    }

    /**
     * A new builder for one gateway, within its limits.
     *
     * @param profile the gateway's; another one refuses what is built before anything is sent
     */
    public static Builder builder(Profile profile) {
        Builder builder = builder();
        builder.refusals.under(profile.limits());
        return builder;
    }

    /**
     * Collects the fields. Null means missing; {@link #build()} reports every violation at once. Not safe for use by many
     * threads.
     */
    public abstract static class Builder {

        private final Refusals refusals = new Refusals();

        Builder() {
            inApp(false);
            inFrame(false);
        }

        /**
         * Where the payer's browser comes back to from the ACS ({@code threeDSVer2FinishUrl}; Sberbank's {@code termUrl}): an
         * absolute URL, ANS..512. Without it the gateway ends the payment itself and sends the payer to the order's return
         * address.
         */
        public abstract Builder finishUrl(@Nullable String finishUrl);

        /**
         * Where the ACS notifies, in a hidden frame, that its method page has run ({@code threeDSMethodNotificationUrl}): an
         * absolute URL, ANS..512. Without it the gateway takes the notification.
         */
        public abstract Builder methodNotificationUrl(@Nullable String methodNotificationUrl);

        /** The payer's browser ({@code clientBrowserInfo}). SOAP has no such field. */
        public abstract Builder browser(@Nullable ClientBrowser browser);

        /** Why the payment asks to be exempted from a challenge. SOAP has no such field. */
        public abstract Builder exemption(@Nullable ScaExemption exemption);

        /**
         * The protocol's version ({@code threeDSProtocolVersion}); the gateway chooses if it is missing. SOAP has no such
         * field.
         */
        public abstract Builder version(@Nullable ThreeDsVersion version);

        /** The result of an authentication that the shop made itself. */
        public abstract Builder external(@Nullable ExternalAuthentication external);

        /** What the device's 3DS SDK has made, for the payment after the first answer. */
        public abstract Builder sdkDevice(@Nullable SdkDevice sdkDevice);

        /** Whether the payer pays in the shop's app, with a 3DS SDK; no unless set. */
        public abstract Builder inApp(boolean inApp);

        /** Whether the challenge is shown in a frame; no unless set. */
        public abstract Builder inFrame(boolean inFrame);

        /** The authentication that goes on; null on the first request. {@link PayByCard#again} and its siblings set it. */
        public abstract Builder transactionId(@Nullable ThreeDsTransactionId transactionId);

        /**
         * The payer's browser; its violations are reported with the others, under names such as {@code browser.language}.
         *
         * @param browser is built in this call; null means missing
         */
        public Builder browser(ClientBrowser.@Nullable Builder browser) {
            return browser(refusals.part("browser", browser, ClientBrowser.Builder::build));
        }

        abstract ThreeDs unchecked();

        /**
         * Builds it from what was set.
         *
         * @throws InvalidRequest with every violation
         */
        public ThreeDs build() {
            return RULES.check(unchecked(), refusals);
        }
    }
}
