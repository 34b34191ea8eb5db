package org.merchantgateway.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.merchantgateway.simulator.setting.SimulatorSettings;
import org.merchantgateway.simulator.setting.TlsCertificate;
import org.merchantgateway.simulator.web.ServerAddress;
import org.merchantgateway.simulator.web.ServerTls;

/** Under which address clients reach the simulator, and by which certificate they know it. */
final class ListeningAddress {

    private ListeningAddress() {}

    /** What links begin with. */
    static ServerAddress of(SimulatorSettings settings, int port) {
        return settings.publicUrl()
                .map(ServerAddress::fixed)
                .orElseGet(() -> ServerAddress.of(
                        settings.address(), port, settings.tls().isPresent(), settings.trustsForwarded()));
    }

    /**
     * The certificate, which is made now and written out for trust stores, or the given one.
     *
     * @throws UncheckedIOException if it cannot be written
     */
    static ServerTls tls(TlsCertificate certificate, SimulatorSettings settings) {
        if (certificate instanceof TlsCertificate.Given given) {
            return ServerTls.given(given.key(), given.chain());
        }
        TlsCertificate.Made made = (TlsCertificate.Made) certificate;
        ServerTls tls = ServerTls.made(names(made, settings));
        made.trustFile().ifPresent(file -> write(tls, file));
        return tls;
    }

    private static Set<String> names(TlsCertificate.Made made, SimulatorSettings settings) {
        Set<String> names = new LinkedHashSet<>(List.of("localhost", "127.0.0.1", "::1"));
        if (!settings.address().isAnyLocalAddress()) {
            names.add(settings.address().getHostAddress().replaceFirst("%.*", ""));
        }
        settings.publicUrl().map(URI::getHost).ifPresent(host -> names.add(host.replaceAll("[\\[\\]]", "")));
        names.addAll(made.names());
        return names;
    }

    private static void write(ServerTls tls, Path file) {
        try {
            tls.writeTrust(file);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("cannot write the certificate to " + file, unwritable);
        }
    }
}
