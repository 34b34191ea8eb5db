package org.merchantgateway.testkit.contract;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import org.merchantgateway.simulator.GatewaySimulator;

/**
 * A merchant's account at a gateway, against which an adapter is opened.
 *
 * @param endpoint the base URL, such as {@code http://127.0.0.1:8080/payment}: without {@code /rest}
 * @param userName the API account
 * @param password its password, which is never printed
 * @param simulator the gateway, if it is a simulator of this JVM; empty for a sandbox
 */
public record ApiAccount(URI endpoint, String userName, String password, Optional<GatewaySimulator> simulator) {

    /**
     * The account that a properties file names by {@code gateway.endpoint}, {@code gateway.userName} and
     * {@code gateway.password}, at a bank's sandbox.
     *
     * @throws IllegalArgumentException if one of the three is missing, with its name
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
                simulator.baseUri(), merchant.getKey(), merchant.getValue().reveal(), Optional.of(simulator));
    }

    /** The same account with another password. */
    ApiAccount withPassword(String other) {
        return new ApiAccount(endpoint, userName, other, simulator);
    }

    /** Endpoint and user name. */
    @Override
    public String toString() {
        return "ApiAccount[" + userName + " at " + endpoint + "]";
    }
}
