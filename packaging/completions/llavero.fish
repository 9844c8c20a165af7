complete -c llavero -f
complete -c llavero -l sandbox -d 'Use the sandbox'
complete -c llavero -l portal -x -d 'Open the portal at URL'
complete -c llavero -l generate -d 'Open at the button that generates a key'
complete -c llavero -l lang -x -a 'en es fr' -d 'Use an interface language'
complete -c llavero -s v -l version -d 'Show the version'
complete -c llavero -s h -l help -d 'Show the options'
