package org.merchantgateway.simulator.setting;

import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.merchantgateway.domain.config.Password;
import org.merchantgateway.domain.config.UserName;
import org.merchantgateway.domain.money.Currency;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.order.OrderRules;
import org.merchantgateway.domain.profile.CallbackStyle;
import org.merchantgateway.domain.profile.Profile;

/**
 * How the simulated gateway is set up.
 */
@Value.Immutable
@GeneratedSettings
public abstract class SimulatorSettings {

    private static final int LAST_PORT = 65_535;

    SimulatorSettings() {}

    /** Login and password of every merchant, at least one. */
    public abstract Map<String, Password> merchants();

    /** Where the server listens; 0 means any free port. */
    @Value.Default
    public int port() {
        return 0;
    }

    /** The path under which the gateway's services lie, such as {@code /payment}. */
    @Value.Default
    public String contextPath() {
        return "/payment";
    }

    /** What the simulated gateway is like: its limits, required fields, places of requests, bodies, zones and notifications. */
    @Value.Default
    public Profile profile() {
        return Profile.manual();
    }

    /** The currency of an order that names none. */
    @Value.Default
    public Currency defaultCurrency() {
        return Currency.RUB;
    }

    /** What decides about an order's life. */
    @Value.Default
    public OrderRules orderRules() {
        return OrderRules.usual();
    }

    /** How long an order that says nothing about it can be paid, whole seconds. */
    @Value.Default
    public Duration sessionLife() {
        return Duration.ofMinutes(20);
    }

    /** In what this gateway differs from others. */
    @Value.Default
    public Variations variations() {
        return Variations.usual();
    }

    /** How much of what happened is kept. */
    @Value.Default
    public HistoryLimits history() {
        return HistoryLimits.usual();
    }

    /** What time it is. */
    @Value.Default
    public Clock clock() {
        return Clock.systemUTC();
    }

    /** How the gateway notifies the shops. */
    @Value.Default
    public CallbackSettings callbacks() {
        return CallbackSettings.none();
    }

    /** Where the server listens; other computers can reach any but the loopback address. */
    @Value.Default
    public InetAddress address() {
        return InetAddress.getLoopbackAddress();
    }

    /**
     * The address under which clients reach the server, for the links in its answers: http or https, host and port. Nothing
     * means what each request says by its {@code Host}.
     */
    public abstract Optional<URI> publicUrl();

    /**
     * Whether {@code X-Forwarded-Proto}, {@code -Host} and {@code -Port} of a request go before its {@code Host}: only behind
     * a proxy that sets them.
     */
    @Value.Default
    public boolean trustsForwarded() {
        return false;
    }

    /** The certificate with which the server speaks TLS; nothing means plain HTTP. */
    public abstract Optional<TlsCertificate> tls();

    /** How long a client may take to send a request, by the computer's clock; then its connection is closed. */
    @Value.Default
    public Duration requestTime() {
        return Duration.ofSeconds(30);
    }

    /** Where orders and stored cards are kept over a restart; nothing means nowhere. */
    public abstract Optional<Path> stateFile();

    /** From which order ids and reference numbers are drawn: the same seed and the same calls give the same ids. */
    @Value.Default
    public long seed() {
        return 1;
    }

    abstract SimulatorSettings withProfile(Profile another);

    abstract SimulatorSettings withVariations(Variations another);

    abstract SimulatorSettings withOrderRules(OrderRules another);

    abstract SimulatorSettings withDefaultCurrency(Currency another);

    abstract SimulatorSettings withSessionLife(Duration another);

    /** Checks what it is made of. */
    @Value.Check
    void check() {
        require(!merchants().isEmpty(), "the gateway needs a merchant");
        merchants().forEach((login, password) -> {
            UserName.of(login, profile());
            Password.of(password.reveal(), profile());
        });
        require(port() >= 0 && port() <= LAST_PORT, "port must be 0 to 65535, got " + port());
        require(
                contextPath().matches("(/[A-Za-z0-9._-]+)+"),
                "contextPath must be like /payment, got a text of another form");
        require(
                publicUrl().map(SimulatorSettings::isOrigin).orElse(true),
                "publicUrl must be like https://gateway:8443, without a path, got a text of another form");
        require(requestTime().toMillis() > 0, "requestTime must be at least a millisecond, got " + requestTime());
        require(
                profile().callbacks() != CallbackStyle.JWT || !callbacks().areOn() || hasTokenKey(),
                "notifications of profile " + profile().name()
                        + " are tokens, signed by a key in Base64 for URLs, got none");
        require(sessionLife().toSeconds() > 0, "sessionLife must be at least a second, got " + sessionLife());
    }

    private boolean hasTokenKey() {
        return callbacks().signing() instanceof CallbackSigning.Symmetric shared
                && shared.token().matches("[A-Za-z0-9_-]{2,}={0,2}");
    }

    private static boolean isOrigin(URI url) {
        return url.toString().matches("https?://([A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+])(:\\d{1,5})?/?");
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    /** Merchant {@code shop} with password {@code secret}, any free port, the gateway's usual rules. */
    public static SimulatorSettings usual() {
        return builder().merchant("shop", "secret").build();
    }

    /** Begins with the usual settings, but without a merchant. */
    public static Builder builder() {
        return ImmutableSimulatorSettings.builder();
    }

    /** Collects settings. Not safe for use by many threads. */
    public abstract static class Builder {

        Builder() {}

        /**
         * Adds a merchant, or changes its password.
         *
         * @param login ANS..30
         * @param password ANS..30
         * @throws InvalidRequest if one of them is not
         */
        public Builder merchant(String login, String password) {
            return merchant(login, password, Profile.manual());
        }

        /**
         * The same where the gateway has other limits than the manual.
         *
         * @param login as the profile says, such as ANS..100
         * @param password as the profile says, such as ANS..100
         * @param gateway the profile that is set too
         * @throws InvalidRequest if one of them is not
         */
        public Builder merchant(String login, String password, Profile gateway) {
            return putMerchants(UserName.of(login, gateway).value(), Password.of(password, gateway));
        }

        abstract Builder putMerchants(String login, Password password);

        /** Where the server listens; 0, which is the default, means any free port. */
        public abstract Builder port(int value);

        /** The path under which the gateway's services lie; {@code /payment} by default. */
        public abstract Builder contextPath(String value);

        /** What the gateway is like; {@link Profile#manual()} by default. */
        public abstract Builder profile(Profile value);

        /** The currency of an order that names none; 643 by default. */
        public abstract Builder defaultCurrency(Currency value);

        /** What decides about an order's life; {@link OrderRules#usual()} by default. */
        public abstract Builder orderRules(OrderRules value);

        /** How long an order can be paid; 1200 seconds by default. */
        public abstract Builder sessionLife(Duration value);

        /** In what this gateway differs from others; {@link Variations#usual()} by default. */
        public abstract Builder variations(Variations value);

        /** How much of what happened is kept; {@link HistoryLimits#usual()} by default. */
        public abstract Builder history(HistoryLimits value);

        /** What time it is; the system's clock by default. */
        public abstract Builder clock(Clock value);

        /** How the gateway notifies the shops; not at all by default. */
        public abstract Builder callbacks(CallbackSettings value);

        /** Where the server listens; the loopback address by default, which no other computer can reach. */
        public abstract Builder address(InetAddress value);

        /**
         * The address under which clients reach the server, such as {@code https://gateway:8443}; by default what each request
         * says by its {@code Host}.
         */
        public abstract Builder publicUrl(URI value);

        /** Whether {@code X-Forwarded-*} of a request go before its {@code Host}; not by default. */
        public abstract Builder trustsForwarded(boolean value);

        /** The certificate with which the server speaks TLS; plain HTTP by default. */
        public abstract Builder tls(TlsCertificate value);

        /** How long a client may take to send a request; 30 seconds by default. */
        public abstract Builder requestTime(Duration value);

        /** A file that keeps orders and stored cards over a restart; it need not exist yet. None by default. */
        public abstract Builder stateFile(Path value);

        /** From which ids are drawn; 1 by default. */
        public abstract Builder seed(long value);

        /**
         * Builds the settings.
         *
         * @throws IllegalArgumentException if there is no merchant, a setting is out of range, or a merchant's login or
         *     password does not conform to the profile
         */
        public abstract SimulatorSettings build();
    }
}
