package dev.godwit.cli.help;

import dev.godwit.cli.GlobalOptions;
import dev.godwit.cli.args.Option;
import dev.godwit.cli.command.Verb;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Completion for zsh, with what each command and option does. */
public final class ZshCompletion {

    /** The script. */
    public String script() {
        Map<String, StringBuilder> second = new LinkedHashMap<>();
        StringBuilder first = new StringBuilder();
        StringBuilder cases = new StringBuilder();
        for (Verb verb : Verb.values()) {
            String[] words = verb.words().split(" ", 2);
            if (words.length == 1) {
                first.append("        ")
                        .append(described(words[0], verb.summary()))
                        .append('\n');
            } else {
                if (!second.containsKey(words[0])) {
                    first.append("        ")
                            .append(described(words[0], words[0] + " …"))
                            .append('\n');
                }
                second.computeIfAbsent(words[0], w -> new StringBuilder())
                        .append(' ')
                        .append(described(words[1], verb.summary()));
            }
            cases.append("        '").append(verb.words()).append("') options=(");
            appendOptions(cases, verb.create().usage().options());
            cases.append(") ;;\n");
        }
        StringBuilder seconds = new StringBuilder();
        second.forEach((group, words) -> seconds.append("        ")
                .append(group)
                .append(") commands=(")
                .append(words.substring(1))
                .append(") ;;\n"));
        StringBuilder global = new StringBuilder();
        appendOptions(global, GlobalOptions.ALL);
        return """
                #compdef godwit
                # Completion of godwit for zsh. In ~/.zshrc after compinit: eval "$(godwit completion zsh)"
                _godwit() {
                    local -a commands options global
                    local word command=''
                    global=(%GLOBAL%)
                    for word in ${words[2,CURRENT-1]}; do
                        case $word in
                        -*) ;;
                        *) case $command in
                            '') command=$word ;;
                            %GROUPS%) command="$command $word" ;;
                            esac ;;
                        esac
                    done
                    case $command in
                %CASES%    esac
                    if [[ ${words[CURRENT]} == -* ]]; then
                        _describe -o option options -- global
                        return
                    fi
                    case $command in
                        '') commands=(
                %FIRST%        ) ;;
                %SECOND%        completion) commands=('bash' 'zsh') ;;
                    esac
                    if (( ${#commands} )); then
                        _describe command commands
                    else
                        _files
                    fi
                }
                compdef _godwit godwit
                """.replace("%GLOBAL%", global)
                .replace("%GROUPS%", String.join("|", second.keySet()))
                .replace("%CASES%", cases)
                .replace("%FIRST%", first)
                .replace("%SECOND%", seconds);
    }

    private static void appendOptions(StringBuilder out, List<Option> options) {
        String blank = "";
        for (Option option : options) {
            if (!option.hidden()) {
                out.append(blank).append(described(option.name(), option.help()));
                blank = " ";
            }
        }
    }

    private static String described(String word, String help) {
        return "'" + word.replace(":", "\\:") + ":" + help.replace("'", "'\\''") + "'";
    }
}
