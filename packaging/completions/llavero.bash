# bash completion for llavero
_llavero() {
    case ${COMP_WORDS[COMP_CWORD - 1]} in
        --lang) mapfile -t COMPREPLY < <(compgen -W 'en es fr' -- "$2") ;;
        --portal) COMPREPLY=() ;;
        *) mapfile -t COMPREPLY < <(compgen -W '--sandbox --portal --generate --lang --version --help' -- "$2") ;;
    esac
}
complete -F _llavero llavero
