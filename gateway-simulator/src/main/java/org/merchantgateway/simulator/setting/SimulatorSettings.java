package org.merchantgateway.simulator.setting;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.merchantgateway.domain.config.Password;
import org.merchantgateway.domain.config.UserName;
import org.merchantgateway.domain.money.Currency;
import org.merchantgateway.domain.notation.InvalidRequest;
import org.merchantgateway.domain.order.OrderRules;

/**
 * How the simulated gateway is set up.
 *
 * @param merchants login and password of every merchant, at least one
 * @param port where the server listens; 0 means any free port
 * @param contextPath the path under which the gateway's services lie, such as {@code /payment}
 * @param defaultCurrency the currency of an order that names none
 * @param orderRules what decides about an order's life
 * @param sessionLife how long an order that says nothing about it can be paid, whole seconds
 * @param variations in what this gateway differs from others
 * @param history how much of what happened is kept
 * @param clock what time it is
 * @param callbacks how the gateway notifies the shops
 * @param address where the server listens; other computers can reach any but the loopback address
 * @param requestTime how long a client may take to send a request, by the computer's clock; then its connection is closed
 * @param stateFile where orders and stored cards are kept over a restart; nothing means nowhere
 * @param seed from which order ids and reference numbers are drawn: the same seed and the same calls give the same ids
 */
public record SimulatorSettings(
        Map<String, Password> merchants,
        int port,
        String contextPath,
        Currency defaultCurrency,
        OrderRules orderRules,
        Duration sessionLife,
        Variations variations,
        HistoryLimits history,
        Clock clock,
        CallbackSettings callbacks,
        InetAddress address,
        Duration requestTime,
        Optional<Path> stateFile,
        long seed) {

    private static final int LAST_PORT = 65_535;

    /**
     * Checks what it is made of.
     *
     * @throws IllegalArgumentException if there is no merchant, or the port, path or session life is out of range
     */
    public SimulatorSettings {
        merchants = Collections.unmodifiableMap(new LinkedHashMap<>(merchants));
        require(!merchants.isEmpty(), "the gateway needs a merchant");
        require(port >= 0 && port <= LAST_PORT, "port must be 0 to 65535, got " + port);
        require(
                contextPath.matches("(/[A-Za-z0-9._-]+)+"),
                "contextPath must be like /payment, got a text of another form");
        require(requestTime.toMillis() > 0, "requestTime must be at least a millisecond, got " + requestTime);
        require(sessionLife.toSeconds() > 0, "sessionLife must be at least a second, got " + sessionLife);
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
        return new Builder();
    }

    /** Collects settings. */
    public static final class Builder {

        private final Map<String, Password> merchants = new LinkedHashMap<>();
        private int port;
        private String contextPath = "/payment";
        private Currency defaultCurrency = Currency.RUB;
        private OrderRules orderRules = OrderRules.usual();
        private Duration sessionLife = Duration.ofMinutes(20);
        private Variations variations = Variations.usual();
        private HistoryLimits history = HistoryLimits.usual();
        private Clock clock = Clock.systemUTC();
        private CallbackSettings callbacks = CallbackSettings.none();
        private InetAddress address = InetAddress.getLoopbackAddress();
        private Duration requestTime = Duration.ofSeconds(30);
        private Optional<Path> stateFile = Optional.empty();
        private long seed = 1;

        private Builder() {}

        /**
         * Adds a merchant, or changes its password.
         *
         * @param login ANS..30
         * @param password ANS..30
         * @throws InvalidRequest if one of them is not
         */
        public Builder merchant(String login, String password) {
            merchants.put(new UserName(login).value(), Password.of(password));
            return this;
        }

        /** Where the server listens; 0, which is the default, means any free port. */
        public Builder port(int value) {
            port = value;
            return this;
        }

        /** The path under which the gateway's services lie; {@code /payment} by default. */
        public Builder contextPath(String value) {
            contextPath = value;
            return this;
        }

        /** The currency of an order that names none; 643 by default. */
        public Builder defaultCurrency(Currency value) {
            defaultCurrency = value;
            return this;
        }

        /** What decides about an order's life; {@link OrderRules#usual()} by default. */
        public Builder orderRules(OrderRules value) {
            orderRules = value;
            return this;
        }

        /** How long an order can be paid; 1200 seconds by default. */
        public Builder sessionLife(Duration value) {
            sessionLife = value;
            return this;
        }

        /** In what this gateway differs from others; {@link Variations#usual()} by default. */
        public Builder variations(Variations value) {
            variations = value;
            return this;
        }

        /** How much of what happened is kept; {@link HistoryLimits#usual()} by default. */
        public Builder history(HistoryLimits value) {
            history = value;
            return this;
        }

        /** What time it is; the system's clock by default. */
        public Builder clock(Clock value) {
            clock = value;
            return this;
        }

        /** How the gateway notifies the shops; not at all by default. */
        public Builder callbacks(CallbackSettings value) {
            callbacks = value;
            return this;
        }

        /** Where the server listens; the loopback address by default, which no other computer can reach. */
        public Builder address(InetAddress value) {
            address = value;
            return this;
        }

        /** How long a client may take to send a request; 30 seconds by default. */
        public Builder requestTime(Duration value) {
            requestTime = value;
            return this;
        }

        /** A file that keeps orders and stored cards over a restart; it need not exist yet. None by default. */
        public Builder stateFile(Path value) {
            stateFile = Optional.of(value);
            return this;
        }

        /** From which ids are drawn; 1 by default. */
        public Builder seed(long value) {
            seed = value;
            return this;
        }

        /**
         * Builds the settings.
         *
         * @throws IllegalArgumentException if there is no merchant, or a setting is out of range
         */
        public SimulatorSettings build() {
            return new SimulatorSettings(
                    merchants,
                    port,
                    contextPath,
                    defaultCurrency,
                    orderRules,
                    sessionLife,
                    variations,
                    history,
                    clock,
                    callbacks,
                    address,
                    requestTime,
                    stateFile,
                    seed);
        }
    }
}
