package org.merchantgateway.domain.payment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;
import org.merchantgateway.domain.notation.Conforms;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.notation.IpAddress;
import org.merchantgateway.domain.rule.GeneratedBuilder;
import org.merchantgateway.domain.rule.Refusals;
import org.merchantgateway.domain.rule.Rules;

/**
 * The payer's browser, as the shop's own page and request see it ({@code clientBrowserInfo}): an issuer that knows it asks for a
 * challenge less often. The merchant needs a setting at the gateway. All of it may be missing; where the 3DS Server's page reads
 * the browser ({@link DeviceCheck#serverUrl}), it is not needed. It describes the payer, so it prints nothing. Source:
 * paymentorder.do, clientBrowserInfo.
 */
@Value.Immutable
@GeneratedBuilder
public abstract class ClientBrowser {

    private static final Rules<ClientBrowser> RULES = Rules.of(ClientBrowser.class);

    ClientBrowser() {}

    /** The {@code User-Agent} header, ANS..2048. Empty if it is not known. */
    public abstract Optional<@Conforms("ANS..2048") String> userAgent();

    /** The {@code Accept} header ({@code browserAcceptHeader}), ANS..2048. Empty if it is not known. */
    public abstract Optional<@Conforms("ANS..2048") String> acceptHeader();

    /** The address, IPv4 or IPv6 in numbers ({@code browserIpAddress}). Empty if it is not known. */
    public abstract Optional<@Conforms("ANS..39") @IpAddress String> ipAddress();

    /** {@code navigator.language} ({@code browserLanguage}), ANS..8, such as {@code en-GB}. Empty if it is not known. */
    public abstract Optional<@Conforms("ANS..8") String> language();

    /**
     * The name of the time zone ({@code browserTimeZone}), ANS..64, such as {@code Europe/Moscow}. Empty if it is not known.
     */
    public abstract Optional<@Conforms("ANS..64") String> timeZone();

    /**
     * {@code getTimezoneOffset()}: minutes from local time to UTC, so -180 for Moscow ({@code browserTimeZoneOffset}); -1,440
     * to 1,440. Empty if it is not known.
     */
    public abstract Optional<@Min(-1_440) @Max(1_440) Integer> timeZoneOffset();

    /** {@code screen.colorDepth}, bits of a pixel; 1 to 99. Empty if it is not known. */
    public abstract Optional<@Min(1) @Max(99) Integer> colorDepth();

    /** {@code screen.width}, pixels; 1 to 999,999. Empty if it is not known. */
    public abstract Optional<@Min(1) @Max(999_999) Integer> screenWidth();

    /** {@code screen.height}, pixels; 1 to 999,999. Empty if it is not known. */
    public abstract Optional<@Min(1) @Max(999_999) Integer> screenHeight();

    /** {@code navigator.javaEnabled()}. Empty if it is not known. */
    public abstract Optional<Boolean> javaEnabled();

    /** Whether the browser runs JavaScript. Empty if it is not known. */
    public abstract Optional<Boolean> javascriptEnabled();

    /** Whether it is a mobile device ({@code isMobile}). Empty if it is not known. */
    public abstract Optional<Boolean> mobile();

    /** The operating system ({@code OS}), ANS..64. Empty if it is not known. */
    public abstract Optional<@Conforms("ANS..64") String> os();

    /** The operating system's version ({@code OSVersion}), ANS..64. Empty if it is not known. */
    public abstract Optional<@Conforms("ANS..64") String> osVersion();

    /** The device, ANS..64; of BPC alone. Empty if it is not known. */
    public abstract Optional<@Conforms("ANS..64") String> device();

    /** The kind of device, ANS..64; of BPC alone. Empty if it is not known. */
    public abstract Optional<@Conforms("ANS..64") String> deviceType();

    /** A fingerprint of the browser, ANS..2048. Empty if it is not known. */
    public abstract Optional<@Conforms("ANS..2048") String> fingerprint();

    /** The browser's plug-ins, ANS..2048. Empty if it is not known. */
    public abstract Optional<@Conforms("ANS..2048") String> plugins();

    /** What describes the screen, as one text ({@code screenPrint}), ANS..2048. Empty if it is not known. */
    public abstract Optional<@Conforms("ANS..2048") String> screenPrint();

    /** Nothing of the payer. */
    @Override
    public String toString() {
        return "ClientBrowser";
    }

    /** A new builder. */
    public static Builder builder() {
        return ImmutableClientBrowser.builder();
    }

    /**
     * Collects what is known of a browser; {@link #build()} reports every violation at once. Not safe for use by many threads.
     */
    public abstract static class Builder {

        private final Refusals refusals = new Refusals();

        Builder() {}

        /** The {@code User-Agent} header, ANS..2048. Null if it is not known. */
        public abstract Builder userAgent(@Nullable String userAgent);

        /** The {@code Accept} header ({@code browserAcceptHeader}), ANS..2048. Null if it is not known. */
        public abstract Builder acceptHeader(@Nullable String acceptHeader);

        /** The address, IPv4 or IPv6 in numbers ({@code browserIpAddress}). Null if it is not known. */
        public abstract Builder ipAddress(@Nullable String ipAddress);

        /** {@code navigator.language} ({@code browserLanguage}), ANS..8, such as {@code en-GB}. Null if it is not known. */
        public abstract Builder language(@Nullable String language);

        /**
         * The name of the time zone ({@code browserTimeZone}), ANS..64, such as {@code Europe/Moscow}. Null if it is not known.
         */
        public abstract Builder timeZone(@Nullable String timeZone);

        /**
         * {@code getTimezoneOffset()}: minutes from local time to UTC, so -180 for Moscow ({@code browserTimeZoneOffset});
         * -1,440 to 1,440. Null if it is not known.
         */
        public abstract Builder timeZoneOffset(@Nullable Integer timeZoneOffset);

        /** {@code screen.colorDepth}, bits of a pixel; 1 to 99. Null if it is not known. */
        public abstract Builder colorDepth(@Nullable Integer colorDepth);

        /** {@code screen.width}, pixels; 1 to 999,999. Null if it is not known. */
        public abstract Builder screenWidth(@Nullable Integer screenWidth);

        /** {@code screen.height}, pixels; 1 to 999,999. Null if it is not known. */
        public abstract Builder screenHeight(@Nullable Integer screenHeight);

        /** {@code navigator.javaEnabled()}. Null if it is not known. */
        public abstract Builder javaEnabled(@Nullable Boolean javaEnabled);

        /** Whether the browser runs JavaScript. Null if it is not known. */
        public abstract Builder javascriptEnabled(@Nullable Boolean javascriptEnabled);

        /** Whether it is a mobile device ({@code isMobile}). Null if it is not known. */
        public abstract Builder mobile(@Nullable Boolean mobile);

        /** The operating system ({@code OS}), ANS..64. Null if it is not known. */
        public abstract Builder os(@Nullable String os);

        /** The operating system's version ({@code OSVersion}), ANS..64. Null if it is not known. */
        public abstract Builder osVersion(@Nullable String osVersion);

        /** The device, ANS..64; of BPC alone. Null if it is not known. */
        public abstract Builder device(@Nullable String device);

        /** The kind of device, ANS..64; of BPC alone. Null if it is not known. */
        public abstract Builder deviceType(@Nullable String deviceType);

        /** A fingerprint of the browser, ANS..2048. Null if it is not known. */
        public abstract Builder fingerprint(@Nullable String fingerprint);

        /** The browser's plug-ins, ANS..2048. Null if it is not known. */
        public abstract Builder plugins(@Nullable String plugins);

        /** What describes the screen, as one text ({@code screenPrint}), ANS..2048. Null if it is not known. */
        public abstract Builder screenPrint(@Nullable String screenPrint);

        abstract ClientBrowser unchecked();

        /**
         * Builds it from what was set.
         *
         * @throws InvalidRequest with every violation
         */
        public ClientBrowser build() {
            return RULES.check(unchecked(), refusals);
        }
    }
}
