package org.merchantgateway.testkit.contract;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import org.merchantgateway.domain.config.Credentials;
import org.merchantgateway.domain.config.GatewayConfig;
import org.merchantgateway.domain.config.Password;
import org.merchantgateway.domain.config.UserName;
import org.merchantgateway.domain.profile.Profile;
import org.merchantgateway.simulator.GatewaySimulator;

/**
 * A merchant's account at a gateway, against which an adapter is opened.
 *
 * @param endpoint the base URL, such as {@code http://127.0.0.1:8080/payment}: without {@code /rest}
 * @param userName the API account
 * @param password its password, which is never printed
 * @param profile what the gateway is like; the adapter is opened with it
 * @param simulator the gateway, if it is a simulator of this JVM; empty for a sandbox
 */
public record ApiAccount(
        URI endpoint, String userName, String password, Profile profile, Optional<GatewaySimulator> simulator) {

    /**
     * The account that a properties file names by {@code gateway.endpoint}, {@code gateway.userName} and
     * {@code gateway.password}, at a bank's sandbox, and perhaps {@code gateway.profile}, {@code manual} otherwise.
     *
     * @throws IllegalArgumentException if one of the first three is missing, with its name, or there is no such profile
     * @throws UncheckedIOException if the file cannot be read
     */
    public static ApiAccount read(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read the sandbox's account from " + file, unreadable);
        }
        return new ApiAccount(
                URI.create(required(properties, "gateway.endpoint", file)),
                required(properties, "gateway.userName", file),
                required(properties, "gateway.password", file),
                Profile.of(properties.getProperty("gateway.profile", "manual").strip()),
                Optional.empty());
    }

    private static String required(Properties properties, String name, Path file) {
        String value = properties.getProperty(name);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(name + " is missing in " + file);
        }
        return value.strip();
    }

    /** The first merchant of a simulator. */
    public static ApiAccount of(GatewaySimulator simulator) {
        var merchant = simulator.settings().merchants().entrySet().iterator().next();
        return new ApiAccount(
                simulator.baseUri(),
                merchant.getKey(),
                merchant.getValue().reveal(),
                simulator.settings().profile(),
                Optional.of(simulator));
    }

    /**
     * The configuration of an adapter for this account, everything else by default.
     *
     * @param protocol the adapter's name, such as {@code rest}
     */
    public GatewayConfig config(String protocol) {
        return GatewayConfig.builder()
                .protocol(protocol)
                .endpoint(endpoint)
                .profile(profile)
                .credentials(new Credentials.Login(UserName.of(userName, profile), Password.of(password, profile)))
                .build();
    }

    /** The same account with another password. */
    ApiAccount withPassword(String other) {
        return new ApiAccount(endpoint, userName, other, profile, simulator);
    }

    /** Endpoint and user name. */
    @Override
    public String toString() {
        return "ApiAccount[" + userName + " at " + endpoint + "]";
    }
}
