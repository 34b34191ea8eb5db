package org.merchantgateway.simulator;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.merchantgateway.simulator.setting.CallbackParameter;
import org.merchantgateway.simulator.setting.CallbackSettings;
import org.merchantgateway.simulator.setting.NamedSetting;
import org.merchantgateway.simulator.setting.SimulatorSettings;

/** The program's options. */
final class CommandLine {

    static final String HELP = """
            Simulates the payment gateway on this computer.

              --port <number>             where to listen; 0 means any free port; default 8080
              --bind <address>            listen at this address of the computer, such as 0.0.0.0 for all of them, and so
                                          let other computers in; default 127.0.0.1, which none can reach
              --public-url <url>          what links in answers begin with, such as https://gateway:8443; default the Host
                                          by which each request reached it
              --trust-forwarded           X-Forwarded-Proto, -Host and -Port go before Host: only behind a proxy that sets them
              --merchant <login:password> a merchant and its password; may be repeated; default shop:secret
              --seed <number>             from which ids and approval codes are made; another one at every start by default
              --state <file>              keeps orders, stored cards and settings in this file over a restart
              --profile <name>            which gateway of the family this is, such as alfa; short for --set profile=<name>
              --set <name=value>          sets one of the settings below; may be repeated
              --fault <json>              arms a fault for the next request, as POST /_control/faults does; may be repeated
              --help                      this text

            TLS, none by default:

              --tls                       with a certificate that it makes, for localhost, the addresses above and:
              --tls-name <name>           a further host name or address by which clients know it; may be repeated
              --tls-trust <file>          writes what clients have to trust: PKCS #12, password changeit, if the name ends
                                          in .p12, else PEM
              --tls-certificate <file>    a given certificate with its chain (PEM)
              --tls-key <file>            and its private key (PEM, PKCS #8)

            Notifications to the shop, none by default:

              --callback <url>            where they go, http or https
              --callback-dynamic          an order's own dynamicCallbackUrl goes before that address
              --callback-post             POST with a form; default GET with a query
              --callback-key <text>       signs them by HMAC-SHA256 with this key; Base64 for URLs where they are tokens
              --callback-rsa <file>       signs them by SHA512withRSA with this private key (PEM, PKCS #8)
              --callback-alias <text>     what sign_alias says then; default gateway-simulator
              --callback-send <names>     optional parameters that are sent, with commas between, or all
              --callback-failures <n>     gives one up after so many failures in a row; default 3
              --callback-pause <seconds>  from one attempt to the next; default 30

            Settings:

            """ + settingsHelp();

    private static final int DEFAULT_PORT = 8080;

    /**
     * What the program is to do.
     *
     * @param settings how the simulator is set up
     * @param faults what is armed before the first request
     */
    record Start(SimulatorSettings settings, List<ControlRequest> faults) {}

    /** A wrong command line; its message says what is wrong, and never shows a password or key. */
    static final class WrongUse extends Exception {

        private static final long serialVersionUID = 1L;

        WrongUse(String message) {
            super(message);
        }
    }

    private final Iterator<String> arguments;
    private final SimulatorSettings.Builder settings =
            SimulatorSettings.builder().port(DEFAULT_PORT).seed(System.nanoTime());
    private final Map<String, String> named = new LinkedHashMap<>();
    private final List<ControlRequest> faults = new ArrayList<>();
    private final TlsOptions tls = new TlsOptions();
    private CallbackSettings callbacks = CallbackSettings.none();
    private boolean hasMerchant;
    private Optional<PrivateKey> callbackKey = Optional.empty();
    private String callbackAlias = "gateway-simulator";

    private CommandLine(List<String> arguments) {
        this.arguments = arguments.iterator();
    }

    /**
     * Reads the options.
     *
     * @throws WrongUse if one is wrong
     */
    static Start start(List<String> arguments) throws WrongUse {
        return new CommandLine(arguments).read();
    }

    private static String settingsHelp() {
        SimulatorSettings usual = SimulatorSettings.usual();
        return NamedSetting.ALL.stream()
                .map(setting -> "  %s=%s%n      %s%n".formatted(setting.name(), setting.text(usual), setting.meaning()))
                .collect(Collectors.joining());
    }

    private Start read() throws WrongUse {
        while (arguments.hasNext()) {
            String option = arguments.next();
            if (option.startsWith("--callback")) {
                readCallback(option);
            } else if (option.startsWith("--tls")) {
                readTls(option);
            } else {
                read(option);
            }
        }
        if (!hasMerchant) {
            settings.merchant("shop", "secret");
        }
        tls.certificate().ifPresent(settings::tls);
        CallbackSettings unsigned = callbacks;
        settings.callbacks(
                callbackKey.map(key -> unsigned.signedBy(key, callbackAlias)).orElse(unsigned));
        return new Start(built(), faults);
    }

    private SimulatorSettings built() throws WrongUse {
        try {
            return NamedSetting.set(settings.build(), named);
        } catch (IllegalArgumentException wrong) {
            throw new WrongUse(String.valueOf(wrong.getMessage()));
        }
    }

    private void read(String option) throws WrongUse {
        switch (option) {
            case "--port" -> settings.port(number(option, 0, 65_535));
            case "--bind" -> settings.address(address(value(option)));
            case "--merchant" -> merchant(value(option));
            case "--seed" -> settings.seed(seed(value(option)));
            case "--state" -> settings.stateFile(path(option));
            case "--public-url" -> settings.publicUrl(publicUrl(value(option)));
            case "--trust-forwarded" -> settings.trustsForwarded(true);
            case "--profile" -> named.put("profile", value(option));
            case "--set" -> set(value(option));
            case "--fault" -> faults.add(fault(value(option)));
            default -> throw new WrongUse("Unknown option: " + option);
        }
    }

    private void readTls(String option) throws WrongUse {
        switch (option) {
            case "--tls" -> tls.make();
            case "--tls-name" -> tls.name(text(option));
            case "--tls-trust" -> tls.trust(path(option));
            case "--tls-certificate" -> tls.certificate(path(option));
            case "--tls-key" -> tls.key(path(option));
            default -> throw new WrongUse("Unknown option: " + option);
        }
    }

    private void set(String nameAndValue) throws WrongUse {
        int equals = nameAndValue.indexOf('=');
        if (equals < 0) {
            throw new WrongUse("--set must be name=value, got a text without =");
        }
        named.put(nameAndValue.substring(0, equals).strip(), nameAndValue.substring(equals + 1));
    }

    private static ControlRequest fault(String json) throws WrongUse {
        try {
            return ControlRequest.json(json.getBytes(StandardCharsets.UTF_8));
        } catch (ControlRequest.InvalidField invalid) {
            throw new WrongUse("--fault: " + invalid.getMessage());
        }
    }

    private void readCallback(String option) throws WrongUse {
        switch (option) {
            case "--callback" -> callbacks = callbacks.withTarget(url(value(option)));
            case "--callback-dynamic" -> callbacks = callbacks.withType(CallbackSettings.Type.DYNAMIC);
            case "--callback-post" -> callbacks = callbacks.withMethod(CallbackSettings.Method.POST);
            case "--callback-key" -> callbacks = callbacks.signedBy(text(option));
            case "--callback-rsa" -> callbackKey = Optional.of(key(path(option)));
            case "--callback-alias" -> callbackAlias = text(option);
            case "--callback-send" -> callbacks = callbacks.withParameters(parameters(value(option)));
            case "--callback-failures" -> callbacks = callbacks.withFailures(number(option, 1, 1000));
            case "--callback-pause" -> callbacks = callbacks.withPause(Duration.ofSeconds(number(option, 0, 86_400)));
            default -> throw new WrongUse("Unknown option: " + option);
        }
    }

    private String value(String option) throws WrongUse {
        try {
            return arguments.next();
        } catch (NoSuchElementException missing) {
            throw new WrongUse(option + " needs a value");
        }
    }

    private String text(String option) throws WrongUse {
        String text = value(option);
        if (text.isBlank()) {
            throw new WrongUse(option + " needs a value, got an empty text");
        }
        return text;
    }

    private int number(String option, int least, int most) throws WrongUse {
        String digits = value(option);
        boolean isNumber = digits.matches("\\d{1,5}");
        if (!isNumber || Integer.parseInt(digits) < least || Integer.parseInt(digits) > most) {
            throw new WrongUse(option + " must be a number from " + least + " to " + most + ", got " + digits);
        }
        return Integer.parseInt(digits);
    }

    private static long seed(String digits) throws WrongUse {
        if (!digits.matches("\\d{1,18}")) {
            throw new WrongUse("--seed must be a number of up to 18 digits, got " + digits);
        }
        return Long.parseLong(digits);
    }

    private static InetAddress address(String text) throws WrongUse {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException unknown) {
            throw new WrongUse("--bind must be an address of this computer, got " + text);
        }
    }

    private Path path(String option) throws WrongUse {
        try {
            return Path.of(text(option));
        } catch (java.nio.file.InvalidPathException noPath) {
            throw new WrongUse(option + " must be a file's name");
        }
    }

    private static URI publicUrl(String text) throws WrongUse {
        try {
            return new URI(text);
        } catch (URISyntaxException noUrl) {
            throw new WrongUse("--public-url must be like https://gateway:8443, got a text of another form");
        }
    }

    private static URI url(String text) throws WrongUse {
        if (!CallbackSettings.isTarget(text)) {
            throw new WrongUse("--callback must be an http or https URL, got a text of another form");
        }
        return URI.create(text);
    }

    private static CallbackParameter[] parameters(String names) throws WrongUse {
        if (names.equals("all")) {
            return CallbackParameter.values();
        }
        List<CallbackParameter> found = new ArrayList<>();
        for (String name : names.split(",", -1)) {
            found.add(CallbackParameter.named(name.strip())
                    .orElseThrow(() -> new WrongUse("--callback-send knows no parameter " + name.strip())));
        }
        return found.stream().distinct().toArray(CallbackParameter[]::new);
    }

    private static PrivateKey key(Path file) throws WrongUse {
        try {
            return PemFile.privateKey(file, "RSA");
        } catch (IOException unreadable) {
            throw new WrongUse("--callback-rsa: cannot read " + file);
        } catch (GeneralSecurityException noKey) {
            throw new WrongUse("--callback-rsa: " + file + " holds no RSA private key in PEM, PKCS #8");
        }
    }

    private void merchant(String loginAndPassword) throws WrongUse {
        int colon = loginAndPassword.indexOf(':');
        if (colon < 0) {
            throw new WrongUse("--merchant must be login:password, got a text without a colon");
        }
        try {
            settings.merchant(loginAndPassword.substring(0, colon), loginAndPassword.substring(colon + 1));
        } catch (IllegalArgumentException invalid) {
            throw new WrongUse("--merchant must be login:password, each ANS..30: " + invalid.getMessage());
        }
        hasMerchant = true;
    }
}
