package org.merchantgateway.simulator.setting;

import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

/** The certificate with which the server speaks TLS. Prints without keys. */
public sealed interface TlsCertificate {

    /**
     * One that the server makes when it starts, with an authority that is made for it: valid for a year, for
     * {@code localhost}, the loopback addresses, the address at which the server listens, its public address and these names.
     *
     * @param names more names or addresses by which clients know the server
     */
    static Made made(String... names) {
        return new Made(List.of(names), Optional.empty());
    }

    /**
     * A given one.
     *
     * @param key the server's key
     * @param chain the server's certificate first, then who signed it; not empty
     * @throws IllegalArgumentException if the chain is empty
     */
    static Given given(PrivateKey key, List<X509Certificate> chain) {
        return new Given(key, chain);
    }

    /**
     * Made by the server.
     *
     * @param names more names or addresses by which clients know the server
     * @param trustFile where the authority's certificate is written, for the clients' trust stores: as PKCS #12 with the
     *     password {@code changeit} if the name ends in {@code .p12}, else as PEM
     */
    record Made(List<String> names, Optional<Path> trustFile) implements TlsCertificate {

        public Made {
            names = List.copyOf(names);
        }

        /** The same, whose authority's certificate is written to this file. */
        public Made trustedBy(Path file) {
            return new Made(names, Optional.of(file));
        }

        @Override
        public String toString() {
            return "made at the start"
                    + trustFile.map(file -> ", to be trusted by " + file).orElse("");
        }
    }

    /**
     * Given by whoever starts the server.
     *
     * @param key never shown
     * @param chain the server's certificate first
     */
    record Given(PrivateKey key, List<X509Certificate> chain) implements TlsCertificate {

        public Given {
            chain = List.copyOf(chain);
            if (chain.isEmpty()) {
                throw new IllegalArgumentException("the certificate's chain is empty");
            }
        }

        @Override
        public String toString() {
            return "given, of " + chain.get(0).getSubjectX500Principal();
        }
    }
}
