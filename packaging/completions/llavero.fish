# Completes the program of exec, which follows its options. (__fish_complete_subcommand knows no long options with a
# value.)
function __llavero_program
    set -l words (commandline -opc) (commandline -ct)
    set -e words[1..2]
    while set -q words[2]
        switch $words[1]
            case --connection --variable --lang
                set -e words[1..2]
            case --
                set -e words[1]
                break
            case '-*'
                set -e words[1]
            case '*'
                break
        end
    end
    set -q words[1]; and not string match -q -- '-*' $words[1]; and complete -C "$words"
end
complete -c llavero -f
complete -c llavero -n __fish_use_subcommand -a exec -d 'Run a command with a key in its environment'
complete -c llavero -n __fish_use_subcommand -a list -d 'Print your API keys, without their values'
complete -c llavero -n __fish_use_subcommand -l sandbox -d 'Use the sandbox'
complete -c llavero -n __fish_use_subcommand -l portal -x -d 'Connect to the portal at URL'
complete -c llavero -n __fish_use_subcommand -l generate -d 'Open the API Credentials page, ready to generate a key'
complete -c llavero -n '__fish_seen_subcommand_from exec list' -l connection -x -d 'Use the connection NAME, an organization, host or portal address'
complete -c llavero -n '__fish_seen_subcommand_from exec' -l variable -x -d 'Put the key into the variable NAME'
complete -c llavero -n '__fish_seen_subcommand_from exec' -x -a '(__llavero_program)'
complete -c llavero -n '__fish_seen_subcommand_from list' -l json -d 'Print JSON, for other programs'
complete -c llavero -l lang -x -a 'en es fr' -d 'Use the interface language CODE'
complete -c llavero -n __fish_use_subcommand -s v -l version -d 'Show the version'
complete -c llavero -s h -l help -d 'Show the help'
