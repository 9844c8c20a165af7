# bash completion for llavero
_llavero() {
    local options='--sandbox --portal --generate --lang --version --help' command=${COMP_WORDS[1]} i
    if [ "$COMP_CWORD" -gt 1 ]; then
        case $command in
            exec) options='--connection --variable --lang --help' ;;
            list) options='--json --connection --lang --help' ;;
        esac
    else
        options+=' exec list'
    fi
    # What follows the options of exec is another command, with its own completion.
    if [ "$command" = exec ]; then
        for ((i = 2; i < COMP_CWORD; i++)); do
            case ${COMP_WORDS[i]} in
                --connection | --variable | --lang) i=$((i + 1)) ;;
                --) _llavero_program $((i + 1)); return ;;
                -*) ;;
                *) _llavero_program "$i"; return ;;
            esac
        done
    fi
    case ${COMP_WORDS[COMP_CWORD - 1]} in
        --lang) mapfile -t COMPREPLY < <(compgen -W 'en es fr' -- "$2") ;;
        --portal | --connection | --variable) COMPREPLY=() ;;
        *)
            mapfile -t COMPREPLY < <(compgen -W "$options" -- "$2")
            [ "$COMP_CWORD" -le 1 ] || [ "$command" != exec ] || [[ $2 = -* ]] \
                || mapfile -t COMPREPLY < <(compgen -c -- "$2")
            ;;
    esac
}

# Completes the program that begins at the word $1, by bash-completion if that is there.
_llavero_program() {
    if declare -F _command_offset >/dev/null; then
        _command_offset "$1"
    elif [ "$1" = "$COMP_CWORD" ]; then
        mapfile -t COMPREPLY < <(compgen -c -- "${COMP_WORDS[COMP_CWORD]}")
    else
        compopt -o default
        COMPREPLY=()
    fi
}
complete -F _llavero llavero
