package dev.godwit.erd.render;

import dev.godwit.erd.Diagram;
import dev.godwit.erd.Grouping;
import dev.godwit.erd.layout.LayeredLayout;
import java.util.Locale;
import java.util.Optional;

/** The languages that pictures are written in. */
public enum Format {
    /** One picture that needs nothing from elsewhere. */
    SVG,
    /** The text of an {@code erDiagram}, which others give its shape. */
    MERMAID,
    /** One page with the SVG and what moves, searches and highlights it; needs nothing from elsewhere. */
    HTML;

    /** The picture as text. */
    public String render(Diagram diagram, Grouping grouping) {
        return switch (this) {
            case SVG -> new SvgPicture(LayeredLayout.of(diagram, grouping), diagram.compares()).text();
            case MERMAID -> new MermaidText(diagram).text();
            case HTML -> new HtmlPage(new SvgPicture(LayeredLayout.of(diagram, grouping), diagram.compares())).text();
        };
    }

    /** The format that the end of a file's name asks for. */
    public static Optional<Format> ofFile(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".svg")) {
            return Optional.of(SVG);
        } else if (lower.endsWith(".html") || lower.endsWith(".htm")) {
            return Optional.of(HTML);
        }
        return lower.endsWith(".mmd") || lower.endsWith(".mermaid") ? Optional.of(MERMAID) : Optional.empty();
    }
}
