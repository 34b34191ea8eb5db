package org.merchantgateway.simulator.page;

import java.util.Map;
import java.util.Optional;
import org.merchantgateway.simulator.web.StaticFile;
import org.merchantgateway.simulator.web.WebHandler;
import org.merchantgateway.simulator.web.WebReply;
import org.merchantgateway.simulator.web.WebRequest;

/** The style and the script of the pages: {@code {base}/page/...}. The only script that a page may run. */
public final class PageFiles implements WebHandler {

    static final String FOLDER = "/page/";

    private static final Map<String, String> MEDIA_TYPES = Map.of("page.css", "text/css", "page.js", "text/javascript");

    private final String folder;

    /**
     * The files of a gateway.
     *
     * @param contextPath under which they are served
     */
    public PageFiles(String contextPath) {
        this.folder = contextPath + FOLDER;
    }

    @Override
    public Optional<WebReply> answer(WebRequest request) {
        return Optional.of(request.path())
                .filter(path -> path.startsWith(folder))
                .map(path -> path.substring(folder.length()))
                .filter(MEDIA_TYPES::containsKey)
                .map(name -> StaticFile.reply(200, MEDIA_TYPES.getOrDefault(name, ""), PageFiles.class, name)
                        .with(Map.of("X-Content-Type-Options", "nosniff")));
    }
}
