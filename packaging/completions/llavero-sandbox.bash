# bash completion for llavero-sandbox
_llavero_sandbox() {
    case ${COMP_WORDS[COMP_CWORD - 1]} in
        --data) compopt -o dirnames ; COMPREPLY=() ;;
        --port | --keys | --page-max | --environments) COMPREPLY=() ;;
        *) mapfile -t COMPREPLY < <(compgen -W '--port --data --keys --async --page-max --environments --version --help' -- "$2") ;;
    esac
}
complete -F _llavero_sandbox llavero-sandbox
