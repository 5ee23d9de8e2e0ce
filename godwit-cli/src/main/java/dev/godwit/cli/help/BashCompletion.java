package dev.godwit.cli.help;

import dev.godwit.cli.GlobalOptions;
import dev.godwit.cli.args.Option;
import dev.godwit.cli.command.Verb;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Completion for bash. */
public final class BashCompletion {

    /** The script. */
    public String script() {
        StringBuilder cases = new StringBuilder();
        for (Verb verb : Verb.values()) {
            String own = options(verb.create().usage().options());
            if (!own.isEmpty()) {
                cases.append("        \"")
                        .append(verb.words())
                        .append("\") options=\"")
                        .append(own)
                        .append("\" ;;\n");
            }
        }
        return """
                # Completion of godwit for bash. In ~/.bashrc: eval "$(godwit completion bash)"
                _godwit() {
                    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]}
                    local word command= expected= options=
                    for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
                        if [[ -n $expected ]]; then expected=; continue; fi
                        case $word in
                        %TAKES%) expected=1 ;;
                        -*) ;;
                        *) case $command in
                            '') command=$word ;;
                            %GROUPS%) command="$command $word" ;;
                            esac ;;
                        esac
                    done
                    case $previous in
                    --config|-c|--dir|--stub|--specific|--file) COMPREPLY=($(compgen -f -- "$current")); return ;;
                    --out-of-order) COMPREPLY=($(compgen -W "allow warn forbid" -- "$current")); return ;;
                    --engine) COMPREPLY=($(compgen -W "sqlite postgresql mysql mariadb h2 sqlserver" -- "$current")); return ;;
                    esac
                    [[ -n $expected ]] && return
                    case $command in
                %CASES%    esac
                    if [[ $current == -* ]]; then
                        COMPREPLY=($(compgen -W "$options %GLOBAL%" -- "$current"))
                        return
                    fi
                    case $command in
                    '') COMPREPLY=($(compgen -W "%COMMANDS%" -- "$current")) ;;
                %SECOND%        completion) COMPREPLY=($(compgen -W "bash zsh" -- "$current")) ;;
                    help) COMPREPLY=($(compgen -W "%COMMANDS%" -- "$current")) ;;
                    *) COMPREPLY=($(compgen -f -- "$current")) ;;
                    esac
                }
                complete -F _godwit godwit ./godwit
                """.replace("        completion)", "    completion)")
                .replace("%TAKES%", takingValues())
                .replace("%GROUPS%", String.join("|", groups().keySet()))
                .replace("%CASES%", cases.toString().replace("        \"", "    \""))
                .replace("%GLOBAL%", options(GlobalOptions.ALL))
                .replace("%SECOND%", second())
                .replace("%COMMANDS%", firstWords());
    }

    private static String takingValues() {
        StringBuilder names = new StringBuilder();
        java.util.Set<String> seen = new java.util.LinkedHashSet<>();
        add(seen, GlobalOptions.ALL);
        for (Verb verb : Verb.values()) {
            add(seen, verb.create().usage().options());
        }
        for (String name : seen) {
            names.append(names.length() == 0 ? "" : "|").append(name);
        }
        return names.toString();
    }

    private static void add(java.util.Set<String> names, List<Option> options) {
        for (Option option : options) {
            if (option.takesValue()) {
                names.add(option.name());
                if (option.letter() != 0) {
                    names.add("-" + option.letter());
                }
            }
        }
    }

    private static String options(List<Option> options) {
        StringBuilder names = new StringBuilder();
        for (Option option : options) {
            if (!option.hidden()) {
                names.append(names.length() == 0 ? "" : " ").append(option.name());
            }
        }
        return names.toString();
    }

    private static String firstWords() {
        java.util.Set<String> words = new java.util.LinkedHashSet<>();
        for (Verb verb : Verb.values()) {
            words.add(verb.words().split(" ", 2)[0]);
        }
        return String.join(" ", words);
    }

    private static String second() {
        StringBuilder lines = new StringBuilder();
        groups().forEach((group, words) -> lines.append("    ")
                .append(group)
                .append(") COMPREPLY=($(compgen -W \"")
                .append(words)
                .append("\" -- \"$current\")) ;;\n"));
        return lines.toString();
    }

    /** The first words of commands of two words, with the second ones. */
    private static Map<String, String> groups() {
        Map<String, String> groups = new LinkedHashMap<>();
        for (Verb verb : Verb.values()) {
            String[] words = verb.words().split(" ", 2);
            if (words.length == 2) {
                groups.merge(words[0], words[1], (a, b) -> a + " " + b);
            }
        }
        return groups;
    }
}
